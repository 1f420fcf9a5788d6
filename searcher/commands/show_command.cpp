#include "quoth/searcher/searcher.hpp"
#include "searcher/commands/commands.hpp"
#include "searcher/output/article_output.hpp"
#include "searcher/printing.hpp"
#include "searcher/reporting.hpp"
#include "searcher/terminal.hpp"

namespace quoth::searcher {

Result<ExitStatus> run_show_command(const Options& options) {
    Result<Searcher> searcher = Searcher::open(options.indexes);
    if (!searcher) return searcher.error();
    const Result<ArticleView> article = searcher->article(options.words);
    if (!article) {
        const ExitStatus status = report(article.error());
        return article.error().code == ErrorCode::not_found ? kNothingFound : status;
    }
    Result<void> printed =
        options.format == OutputFormat::json
            ? print(output::article_json_line(*article))
            : print_paged(output::article_text(*article, terminal_style(options.color)));
    if (!printed) return printed.error();
    return kFound;
}

}  // namespace quoth::searcher
