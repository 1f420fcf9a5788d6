#include "common/command_line/config_file.hpp"

#include <gmock/gmock.h>

namespace quoth::command_line {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

po::options_description options() {
    po::options_description all;
    auto add = all.add_options();
    add("db", po::value<std::string>(), "");
    add("map", po::value<std::vector<std::string>>(), "");
    add("quiet,q", "");
    return all;
}

/// `name=value` of each line, behind its number.
std::vector<std::string> read(std::string_view text) {
    const po::options_description all = options();
    const auto lines = parse_config(text, "c", all);
    EXPECT_TRUE(lines) << lines.error().message;
    std::vector<std::string> found;
    for (const ConfigLine& line : *lines) {
        const po::option& option = line.option.options.at(0);
        std::string shown = std::to_string(line.number) + " " + option.string_key;
        for (const std::string& value : option.value) shown.append("=").append(value);
        found.push_back(shown);
    }
    return found;
}

TEST(ConfigFileTest, ALineIsAnOption) {
    EXPECT_THAT(read("db = a b.quoth \n\n# db = c\n  map text=/body\r\nmap=id=x\nquiet"),
                ElementsAre("1 db=a b.quoth", "4 map=text=/body", "5 map=id=x", "6 quiet"));
    EXPECT_THAT(read("db =x"), ElementsAre("1 db=x"));
    EXPECT_THAT(read("\n#\n"), IsEmpty());
}

TEST(ConfigFileTest, AValueMayStandInQuotationMarks) {
    EXPECT_THAT(read("db = \"a b.quoth\"\nmap 'text=/body'\nmap = \"x"),
                ElementsAre("1 db=a b.quoth", "2 map=text=/body", "3 map=\"x"));
}

TEST(ConfigFileTest, AFlagMayBeSwitchedOnAndOff) {
    EXPECT_THAT(read("quiet = yes\nquiet = no\ndb = no"), ElementsAre("1 quiet", "3 db=no"));
}

struct MistakeCase {
    const char* name;
    const char* text;
    const char* message;
};

std::ostream& operator<<(std::ostream& out, const MistakeCase& test) { return out << test.name; }

class ConfigMistakeTest : public testing::TestWithParam<MistakeCase> {};

TEST_P(ConfigMistakeTest, HasItsLine) {
    const po::options_description all = options();
    const auto lines = parse_config(GetParam().text, "my.conf", all);
    ASSERT_FALSE(lines);
    EXPECT_EQ(lines.error().code, ErrorCode::invalid_argument);
    EXPECT_THAT(lines.error().message, HasSubstr(GetParam().message));
}

INSTANTIATE_TEST_SUITE_P(
    Lines, ConfigMistakeTest,
    testing::Values(MistakeCase{"unknown", "\ndbs = x", "my.conf:2: there is no option 'dbs'"},
                    MistakeCase{"shortened", "quie", "my.conf:1: there is no option 'quie'"},
                    MistakeCase{"dashes", "--db = x", "my.conf:1: there is no option '--db'"},
                    MistakeCase{"no_value", "quiet\ndb", "my.conf:2: "},
                    MistakeCase{"no_value_in_marks", "db = \"\"", "my.conf:1: "},
                    MistakeCase{"value_of_a_flag", "quiet = much", "my.conf:1: "},
                    MistakeCase{"another_file", "config = x", "my.conf:1: a file of options"},
                    MistakeCase{"twice", "db x\n\ndb y", "my.conf:3: "}),
    [](const auto& test) { return test.param.name; });

TEST(ConfigFileTest, AFileThatIsNotThereIsAnError) {
    const auto text = read_config_file("no/such/file");
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error().message, "cannot read 'no/such/file'");
}

}  // namespace
}  // namespace quoth::command_line
