#include "searcher/query/scopes.hpp"

#include <array>
#include <string>

#include "searcher/query/mistakes.hpp"
#include "searcher/query/quoted.hpp"
#include "searcher/query/suggest.hpp"

namespace quoth::query {
namespace {

constexpr std::array<std::string_view, 2> names{"quote", "article"};

}  // namespace

std::string_view scope_name(ScopeKind kind) { return names[static_cast<std::size_t>(kind)]; }

std::optional<ScopeKind> find_scope(std::string_view name) {
    const std::string lower = ascii_lower(name);
    for (const ScopeKind kind : {ScopeKind::quote, ScopeKind::article}) {
        if (lower == scope_name(kind)) return kind;
    }
    return std::nullopt;
}

std::optional<Error> level_mistake(const FieldInfo& field, std::optional<ScopeKind> scope,
                                   std::size_t byte) {
    if (scope != ScopeKind::article || field.level != FieldLevel::quote) return std::nullopt;
    return mistake(byte,
                   "field '" + std::string(field.name) + "' belongs to a quotation, not an article",
                   "quote:{" + std::string(field.name) + ":…}");
}

Error unknown_field(std::string_view name, std::size_t byte, std::string_view behind) {
    if (behind.starts_with("//")) {
        return mistake(byte, "unknown field " + quoted(name),
                       "url:" + std::string(name) + "://… for an address");
    }
    const bool opens_brace = behind.starts_with('{');
    const auto meant = opens_brace ? nearest(name, names) : suggest_field(name);
    return mistake(
        byte, (opens_brace ? "unknown scope " : "unknown field ") + quoted(name),
        meant ? "did you mean '" + *meant + "'?" : std::string(name) + "\\: for the text itself");
}

}  // namespace quoth::query
