#include "indexer/readers/field_map.hpp"

#include <algorithm>

namespace quoth::indexer {
namespace {

std::string all_fields() {
    std::string names;
    for (const std::string_view name : kMemberNames) {
        names.append(names.empty() ? "" : ", ").append(name);
    }
    return names;
}

Error unknown_field(const std::string& field, const std::string& key) {
    Error error{ErrorCode::invalid_argument,
                "--map names the unknown field '" + field + "' (there are " + all_fields() + ")",
                "see quoth-indexer --help"};
    if (const auto meant = common_name(field)) {
        error.hint = "did you mean: --map " + std::string(name_of(meant->member)) + "=" + key;
    }
    return error;
}

/// `~1` is a slash, `~0` a tilde.
std::string unescaped(std::string_view step) {
    std::string result;
    for (std::size_t i = 0; i < step.size(); ++i) {
        const std::string_view two = step.substr(i, 2);
        const bool escaped = two == "~1" || two == "~0";
        result += two == "~1" ? '/' : step[i];
        i += escaped ? 1 : 0;
    }
    return result;
}

}  // namespace

Result<FieldMap> FieldMap::parse(const std::vector<std::string>& rules) {
    FieldMap map;
    for (const std::string& rule : rules) {
        const std::size_t sign = rule.find('=');
        if (sign == std::string::npos || sign == 0 || sign + 1 == rule.size()) {
            return Error{ErrorCode::invalid_argument, "--map takes FIELD=KEY, not '" + rule + "'",
                         "a KEY is a JSON pointer or the name of a column: --map text=/body/0"};
        }
        const std::string field = rule.substr(0, sign);
        const auto member = member_named(field);
        if (!member) return unknown_field(field, rule.substr(sign + 1));
        auto& key = map.keys_[static_cast<std::size_t>(*member)];
        if (key) {
            return Error{ErrorCode::invalid_argument,
                         "--map names the field '" + field + "' twice: '" + *key + "' and '" +
                             rule.substr(sign + 1) + "'",
                         "leave out one of them"};
        }
        key = rule.substr(sign + 1);
    }
    return map;
}

bool FieldMap::names(std::string_view key) const {
    return std::find(keys_.begin(), keys_.end(), key) != keys_.end();
}

std::string FieldMap::text() const {
    std::string rules;
    for (std::size_t i = 0; i < kMemberCount; ++i) {
        if (!keys_[i]) continue;
        rules += rules.empty() ? "" : " ";
        rules.append(kMemberNames[i]).append("=").append(*keys_[i]);
    }
    return rules;
}

std::vector<std::string> steps_of_pointer(std::string_view pointer) {
    if (!pointer.starts_with('/')) return {std::string(pointer)};
    std::vector<std::string> steps;
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const std::size_t end = std::min(pointer.find('/'), pointer.size());
        steps.push_back(unescaped(pointer.substr(0, end)));
        pointer.remove_prefix(end);
    }
    return steps;
}

}  // namespace quoth::indexer
