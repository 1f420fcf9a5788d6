#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/store/speaker_aliases.hpp"
#include "common/store/terms.hpp"

namespace quoth::indexer {

/// Articles, and those among them that tell that a name is a person's.
struct ArticleCount {
    std::size_t all = 0;
    std::size_t of_person = 0;
};

/// The days of articles.
class Timeline {
  public:
    /// Days come in order; undated articles lie on store::kUndated, before all others.
    void add(std::chrono::sys_days day, bool is_person);

    /// Logarithmic in the number of articles.
    [[nodiscard]] ArticleCount within(const store::DayRange& days) const;

    /// A day an article, in order.
    [[nodiscard]] const std::vector<std::chrono::sys_days>& days() const { return days_; }

  private:
    std::vector<std::chrono::sys_days> days_;
    std::vector<std::size_t> persons_ = {0};  // among the first n articles
};

/// A name by which articles call somebody who speaks in them.
struct CollectedName {
    std::string key;    ///< store::name_key
    std::string shown;  ///< as most articles spell it; of equals the first in byte order
    Timeline articles;
};

/// Collects the names of a collection, in whatever order its articles are read.
class NameEvidence {
  public:
    /// Somebody speaks in `article`, which is of `day`, as `name`; whether it tells that this is a
    /// person. May be told repeatedly.
    void add(const std::string& name, bool is_person, store::JoinKey article,
             std::chrono::sys_days day);

    /// All names, by their key: a function of the set of what was added.
    [[nodiscard]] std::vector<CollectedName> names() &&;

  private:
    struct Spelling {
        std::string text;
        std::string key;
    };
    struct Mention {
        std::size_t spelling;
        store::JoinKey article;
        std::chrono::sys_days day;
        bool is_person;
    };
    using Mentions = std::vector<Mention>::const_iterator;

    void sort();
    [[nodiscard]] CollectedName collect(Mentions begin, Mentions end) const;
    [[nodiscard]] std::string usual_spelling(Mentions begin, Mentions end) const;

    std::vector<Spelling> spellings_;
    std::unordered_map<std::string, std::size_t> by_text_;
    std::vector<Mention> mentions_;
};

}  // namespace quoth::indexer
