#include <iostream>
#include <quoth/indexer/index_writer.hpp>

int main(int, char** argv) {
    auto writer = quoth::indexer::IndexWriter::open(argv[1]);
    if (!writer) return std::cerr << writer.error().message << "\n", 2;
    quoth::Article article;
    article.id = "a1";
    article.text = "“The communist asked to meet,” President Donald Trump said.";
    const auto added = writer->add(std::move(article));
    if (!added) return std::cerr << added.error().message << "\n", 2;
    return writer->commit() ? 0 : 2;
}
