// Each format by a sample that has every member which is read of it.

#include <gtest/gtest.h>

#include <ostream>

#include "tests/fixtures/record_reading.hpp"

namespace quoth::indexer {
namespace {

struct SampleCase {
    const char* name;
    const char* sample;
    std::size_t number;  // of the article, from 1
    const char* description;
};

std::ostream& operator<<(std::ostream& out, const SampleCase& test) { return out << test.name; }

class SampleArticlesTest : public testing::TestWithParam<SampleCase> {};

TEST_P(SampleArticlesTest, HaveAllTheirMembers) {
    const fixtures::RecordReading reading = fixtures::read_sample(GetParam().sample);
    ASSERT_GE(reading.articles.size(), GetParam().number);
    EXPECT_EQ(fixtures::described(reading.articles[GetParam().number - 1]), GetParam().description);
}

struct SampleCounts {
    const char* sample;
    std::size_t articles;
    std::size_t problems = 0;
    std::size_t warnings = 0;
};

TEST(SampleFilesTest, GiveAllThatTheyHold) {
    for (const SampleCounts& counts : {SampleCounts{"bridge.nitf", 1},
                                       {"message.newsml", 3, 1},
                                       {"city.rss", 3, 1, 2},
                                       {"city.rdf", 1},
                                       {"city.atom", 3},
                                       {"wire.sgm", 3},
                                       {"collection.trec", 3},
                                       {"answer.json", 2},
                                       {"hits.json", 1},
                                       {"posts.json", 1},
                                       {"table.tsv", 2},
                                       {"table.csv", 1}}) {
        const fixtures::RecordReading reading = fixtures::read_sample(counts.sample);
        EXPECT_EQ(reading.articles.size(), counts.articles) << counts.sample;
        EXPECT_EQ(reading.problems.size(), counts.problems) << counts.sample;
        EXPECT_EQ(reading.warnings.size(), counts.warnings) << counts.sample;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Samples, SampleArticlesTest,
    testing::Values(
        SampleCase{"Nitf", "bridge.nitf", 1, R"(id: EST-2025-1120-0007
title: New bridge opens at last
date: 2025-11-20T09:15:00Z
author: Marta Nunes, Rui Costa
source: The Estuary
url: https://www.estuary.example/2025/11/20/bridge
section: Metro
tags: bridges, Porto Vela, Economy, Road transport, Infrastructure
lang: en

“It is open,” said Ana Silva, the mayor, on Thursday.

It cost 30 million euros & nine years.

What comes next

A tram follows in 2027.

Line 1: harbour

Line 2: castle)"},
        SampleCase{"NewsmlInNitf", "message.newsml", 1,
                   R"(id: urn:newsml:wire.example:20251120:bridge
title: New bridge opens
date: 2025-11-20T09:15:00Z
author: Marta Nunes
source: The Estuary
url: https://www.wire.example/2025/bridge
section: City news
tags: bridges, road transport, Porto Vela, traffic
lang: en

“It is open,” said Ana Silva.

Traffic resumed.)"},
        SampleCase{"NewsmlInXhtml", "message.newsml", 2,
                   R"(id: urn:newsml:wire.example:20251120:tram
title: Tram planned
date: 2025-11-20T08:00:00Z
author: Rui Costa
source: wire.example
lang: pt

A tram is planned.

It runs from 2027.)"},
        SampleCase{"NewsmlInPlainText", "message.newsml", 3,
                   R"(id: urn:newsml:wire.example:20251120:ferry
title: Ferry stops

The ferry stops.

It was loved.)"},
        SampleCase{"Rss2", "city.rss", 1, R"(id: estuary-4711
title: Bridge opens & traffic resumes
date: 2025-11-20T09:15:00Z
author: Marta Nunes
source: The Estuary & the City
url: https://www.estuary.example/2025/bridge?from=rss&page=1
section: Metro
tags: Bridges, Porto Vela, traffic
lang: en

“It is open,” said Ana Silva.

Traffic resumed…)"},
        SampleCase{"Rss2WithDublinCore", "city.rss", 2,
                   R"(id: https://www.estuary.example/2025/11/19/tram
title: Tram planned
date: 2025-11-19
author: Rui Costa, Marta Nunes
source: Wire Example
url: https://www.estuary.example/2025/11/19/tram
lang: pt

A tram is planned.

It runs from 2027.)"},
        SampleCase{"Rss1", "city.rdf", 1, R"(id: https://www.estuary.example/1
title: Ponte aberta
date: 2025-11-20T09:15:00Z
author: Anaïs Silva
source: The Estuary
url: https://www.estuary.example/1
tags: Pontes
lang: pt

«Está aberta», disse Ana.)"},
        SampleCase{"Atom", "city.atom", 1, R"(id: tag:estuary.example,2025:bridge
title: Bridge <em> opens
date: 2025-11-20T09:15:00Z
author: Marta Nunes, Rui Costa
source: The Estuary
url: https://www.estuary.example/2025/bridge
tags: Bridges, vela
lang: pt

“It is open,” said Ana Silva.

Traffic
resumed & flows.)"},
        SampleCase{"AtomOfTheCityDesk", "city.atom", 2, R"(id: tag:estuary.example,2025:tram
title: Tram planned
date: 2025-11-19T08:00:00Z
author: City Desk
source: The Estuary
lang: en

A tram.

From 2027.)"},
        SampleCase{"AtomFromElsewhere", "city.atom", 3, R"(id: tag:estuary.example,2025:ferry
title: Ferry stops
date: 2025-11-18T08:00:00Z
author: City Desk
source: Wire Example
lang: en

The ferry <b> stops.

It was loved.)"},
        SampleCase{"Reuters", "wire.sgm", 1, R"(id: 1
title: VELA CORN <VLC> REVIEW
date: 1987-02-26T15:01:01Z
author: Marta Nunes
source: Reuters
tags: grain, corn, usa, silva
lang: en

PORTO VELA, Feb 26 - Rain fell on the Vela plain all
week, growers & traders said.

"The crop is safe," said Ana Silva, who
grows corn.

Shr 34 cts vs 1.19 dlrs

Net 807,000 vs 2,858,000)"},
        SampleCase{"ReutersBrief", "wire.sgm", 2, R"(id: 2
title: VELA MILLS RAISES PAYOUT
date: 1987-03-03T09:15:05Z
source: Reuters
lang: en

VELA MILLS RAISES PAYOUT)"},
        SampleCase{"ReutersUnprocessed", "wire.sgm", 3, R"(id: 3
title: VELA DIVIDEND MEETINGS - MARCH 3
date: 1987-03-31
source: Reuters
lang: en

VELA DIVIDEND MEETINGS - MARCH 3
Vela Mills
Vela Café)"},
        SampleCase{"TrecOfNewspaper", "collection.trec", 1, R"(id: EST880212-0001
title: Bridge Opens & Traffic Resumes
date: 1988-02-12
author: MARTA NUNES
source: The Estuary

The new bridge is open at 5 < 6, Ana
Silva said.

``It is open,'' she said.

Traffic resumed.)"},
        SampleCase{"TrecOfLines", "collection.trec", 2, R"(id: EST-1989-7
title: TRAM PLANNED
date: 1989-01-01
section: Metro; Part 2; Page 1
tags: TRAMS

A tram is planned.

It runs from 1991.)"},
        SampleCase{"TrecNumbered", "collection.trec", 3, R"(id: EST_ENG_19940512.0004
title: Ferry stops
date: 1994-05-12

The ferry stops.)"},
        SampleCase{"JsonAnswer", "answer.json", 1, R"(id: https://www.estuary.example/2025/bridge
title: Bridge opens
date: 2025-11-20T09:15:00Z
author: Marta Nunes
source: The Estuary
url: https://www.estuary.example/2025/bridge

“It is open,” said Ana Silva.)"},
        SampleCase{"JsonAnswerInParagraphs", "answer.json", 2,
                   R"(id: https://www.estuary.example/2025/11/19/tram
title: Tram planned
date: 2025-11-19
source: The Estuary
url: https://www.estuary.example/2025/11/19/tram

A tram is planned.

It runs from 2027.)"},
        SampleCase{"JsonHits", "hits.json", 1, R"(id: bridge
title: Bridge opens
date: 2025-11-20T09:00:00Z
author: Marta Nunes
source: The Estuary
section: Metro
tags: bridges, Porto Vela
lang: en

“It is open,” said Ana Silva.

Traffic resumed.)"},
        SampleCase{"JsonPosts", "posts.json", 1, R"(id: 7
title: Ana’s bridge
date: 2025-11-20T09:15:00Z
source: vela.example
url: https://vela.example/2025/bridge

“It is open,” said Ana Silva.

Traffic resumed.)"},
        SampleCase{"Tsv", "table.tsv", 1, R"(id: bridge
title: Bridge opens
date: 2025-11-20T09:15:00Z

"It is open," said Ana Silva.)"},
        SampleCase{"TsvQuoted", "table.tsv", 2, R"(id: tram
title: Tram planned
date: 2025-11-19

A tram is planned.

It runs	from 2027.)"},
        SampleCase{"Csv", "table.csv", 1, R"(id: table.csv#1
title: Bridge opens
date: 2025-11-20T09:15:00Z

“It is open,” said "the" mayor; Ana Silva.)"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace quoth::indexer
