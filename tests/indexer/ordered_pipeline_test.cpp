#include "indexer/pipeline/runs/ordered_pipeline.hpp"

#include <gmock/gmock.h>

#include <atomic>
#include <numeric>
#include <stdexcept>
#include <string>

namespace quoth::indexer {
namespace {

using Pipeline = OrderedPipeline<int, int>;

void produce(int count, const Pipeline::Push& push) {
    for (int i = 0; i < count && push(i, 1); ++i) {
    }
}

class OrderedPipelineTest : public testing::TestWithParam<std::size_t> {};

TEST_P(OrderedPipelineTest, ResultsComeInTheOrderOfTheInput) {
    std::vector<int> squares;
    Pipeline(GetParam(), 16)
        .run([](const auto& push) { produce(1000, push); },
             [] { return [](int i) { return i * i; }; },
             [&](int square) {
                 squares.push_back(square);
                 return true;
             });
    ASSERT_EQ(squares.size(), 1000U);
    for (int i = 0; i < 1000; ++i) EXPECT_EQ(squares[static_cast<std::size_t>(i)], i * i);
}

TEST_P(OrderedPipelineTest, TheConsumerCanStopIt) {
    int consumed = 0;
    Pipeline(GetParam(), 4)
        .run([](const auto& push) { produce(1'000'000, push); },
             [] { return [](int i) { return i; }; }, [&](int) { return ++consumed < 10; });
    EXPECT_EQ(consumed, 10);
}

TEST_P(OrderedPipelineTest, AnExceptionOfAnyStageArrives) {
    const auto throwing = [](int stage) {
        return [stage](int here) {
            if (stage == here) throw std::runtime_error("stage " + std::to_string(stage));
        };
    };
    for (int stage = 0; stage < 3; ++stage) {
        const auto fail_in = throwing(stage);
        EXPECT_THROW(Pipeline(GetParam(), 4)
                         .run(
                             [&](const auto& push) {
                                 fail_in(0);
                                 produce(100, push);
                             },
                             [&] {
                                 return [&](int i) {
                                     fail_in(1);
                                     return i;
                                 };
                             },
                             [&](int) {
                                 fail_in(2);
                                 return true;
                             }),
                     std::runtime_error)
            << stage;
    }
}

/// The most items that were on their way at once: handed to the pipeline, and not consumed.
int most_under_way(std::size_t workers, std::size_t most_bytes, std::size_t item_size) {
    std::atomic<int> under_way = 0;
    std::atomic<int> most = 0;
    int consumed = 0;
    Pipeline(workers, most_bytes)
        .run(
            [&](const auto& push) {
                for (int i = 0; i < 500; ++i) push(i, item_size);
            },
            [&] {
                return [&](int i) {
                    const int now = ++under_way;
                    for (int before = most; now > before;) most.compare_exchange_weak(before, now);
                    return i;
                };
            },
            [&](int) {
                --under_way;
                ++consumed;
                return true;
            });
    EXPECT_EQ(consumed, 500);
    return most;
}

TEST_P(OrderedPipelineTest, WhatIsUnderWayIsBounded) {
    EXPECT_LE(most_under_way(GetParam(), 10, 3), 3);
}

TEST_P(OrderedPipelineTest, AnItemLargerThanTheBoundTravelsAlone) {
    EXPECT_EQ(most_under_way(GetParam(), 10, 1000), 1);
}

INSTANTIATE_TEST_SUITE_P(Workers, OrderedPipelineTest, testing::Values(0U, 1U, 2U, 8U),
                         testing::PrintToStringParamName());

}  // namespace
}  // namespace quoth::indexer
