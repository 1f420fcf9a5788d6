#pragma once

#include <string>
#include <string_view>

namespace quoth::match {

/// The base form of a reporting verb, by which the index knows it, from any of its forms (`said` ->
/// `say`, `Sagte` -> `sagen`); what is no form of such a verb stays as it is. The first call builds
/// the word lists, which takes some milliseconds.
[[nodiscard]] std::string base_form_of_cue(std::string_view form);

}  // namespace quoth::match
