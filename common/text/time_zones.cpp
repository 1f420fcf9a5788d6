#include "common/text/time_zones.hpp"

#include <unicode/basictz.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include "common/text/characters.hpp"

namespace quoth::text {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_seconds;

struct FixedZone {
    std::string_view abbreviation;
    int minutes;  // east of Greenwich
};

/// RFC 822's, and those of newspapers' datelines.
constexpr std::array<FixedZone, 41> kFixedZones = {
    {{"z", 0},      {"ut", 0},     {"utc", 0},    {"gmt", 0},     {"wet", 0},    {"west", 60},
     {"bst", 60},   {"cet", 60},   {"cest", 120}, {"mez", 60},    {"mesz", 120}, {"eet", 120},
     {"eest", 180}, {"msk", 180},  {"trt", 180},  {"sast", 120},  {"wat", 60},   {"cat", 120},
     {"eat", 180},  {"pkt", 300},  {"ist", 330},  {"hkt", 480},   {"sgt", 480},  {"awst", 480},
     {"jst", 540},  {"kst", 540},  {"acst", 570}, {"aest", 600},  {"aedt", 660}, {"nzst", 720},
     {"nzdt", 780}, {"est", -300}, {"edt", -240}, {"cst", -360},  {"cdt", -300}, {"mst", -420},
     {"mdt", -360}, {"pst", -480}, {"pdt", -420}, {"akst", -540}, {"hst", -600}}};

struct NamedZone {
    std::string_view abbreviation;
    std::string_view name;
};

constexpr std::array<NamedZone, 4> kNamedZones = {{{"et", "America/New_York"},
                                                   {"ct", "America/Chicago"},
                                                   {"mt", "America/Denver"},
                                                   {"pt", "America/Los_Angeles"}}};

template <typename Zones>
auto find(const Zones& zones, std::string_view abbreviation) {
    return std::find_if(zones.begin(), zones.end(),
                        [&](const auto& zone) { return zone.abbreviation == abbreviation; });
}

std::optional<seconds> offset_by_name(std::string_view name, sys_seconds local) {
    const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(
        icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())})));
    const auto* const rules = dynamic_cast<const icu::BasicTimeZone*>(zone.get());
    if (rules == nullptr || *zone == icu::TimeZone::getUnknown()) return std::nullopt;
    std::int32_t standard = 0;  // both in milliseconds
    std::int32_t summer = 0;
    UErrorCode status = U_ZERO_ERROR;
    rules->getOffsetFromLocal(static_cast<double>(local.time_since_epoch().count()) * 1000,
                              UCAL_TZ_LOCAL_FORMER, UCAL_TZ_LOCAL_FORMER, standard, summer, status);
    if (U_FAILURE(status) != 0) return std::nullopt;
    return seconds((standard + summer) / 1000);
}

}  // namespace

bool abbreviates_time_zone(std::string_view word) {
    return find(kFixedZones, word) != kFixedZones.end() ||
           find(kNamedZones, word) != kNamedZones.end();
}

std::optional<seconds> zone_offset(std::string_view zone, sys_seconds local) {
    std::string lower(zone);
    std::transform(zone.begin(), zone.end(), lower.begin(), to_ascii_lower);
    if (const auto* const fixed = find(kFixedZones, lower); fixed != kFixedZones.end()) {
        return minutes(fixed->minutes);
    }
    const auto* const named = find(kNamedZones, lower);
    return offset_by_name(named != kNamedZones.end() ? named->name : zone, local);
}

}  // namespace quoth::text
