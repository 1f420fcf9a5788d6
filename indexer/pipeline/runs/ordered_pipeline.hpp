#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace quoth::indexer {

/// Work that runs on several threads and comes out in the order in which it went in:
///
///     one producer thread --> `workers` threads --> the caller's thread
///
/// so that the result does not depend on the number of threads. What has left the producer and is
/// not consumed is bounded by the sum of the items' sizes; a larger item travels alone.
template <typename In, typename Out>
class OrderedPipeline {
  public:
    using Push = std::function<bool(In item, std::size_t size)>;
    using Transform = std::function<Out(In)>;

    OrderedPipeline(std::size_t workers, std::size_t most_bytes)
        : workers_(workers == 0 ? 1 : workers), most_bytes_(most_bytes) {}

    /// `produce` gets a function that takes one item and returns false once it should stop;
    /// `make_transform` is called once in each worker thread; `consume` is called in the caller's
    /// and stops everything by returning false. `stop_requested` is asked there between items and
    /// while there are none. An exception in any of them ends the run and is thrown again here.
    void run(
        const std::function<void(const Push&)>& produce,
        const std::function<Transform()>& make_transform, const std::function<bool(Out)>& consume,
        const std::function<bool()>& stop_requested = [] { return false; }) {
        std::vector<std::jthread> threads;
        guard([&] {
            threads.emplace_back([&] { guard([&] { produce_all(produce); }); });
            for (std::size_t i = 0; i < workers_; ++i) {
                threads.emplace_back([&] { guard([&] { work(make_transform()); }); });
            }
            consume_all(consume, stop_requested);
        });
        stop();
        threads.clear();  // joins
        if (failure_) std::rethrow_exception(failure_);
    }

    /// True once nothing more is taken: a producer that waits for input should give up.
    [[nodiscard]] bool is_over() {
        const std::lock_guard lock(mutex_);
        return stopped_;
    }

    /// True after a run that `stop_requested` ended.
    [[nodiscard]] bool was_stopped() const { return was_stopped_; }

  private:
    struct Slot {
        In input;
        std::size_t size = 0;
        std::optional<Out> output = std::nullopt;
    };

    template <typename Action>
    void guard(Action action) {
        try {
            action();
        } catch (...) {
            const std::lock_guard lock(mutex_);
            if (!failure_) failure_ = std::current_exception();
            stopped_ = true;
            changed_.notify_all();
        }
    }

    void stop() {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
        changed_.notify_all();
    }

    void produce_all(const std::function<void(const Push&)>& produce) {
        produce([this](In item, std::size_t size) { return push(std::move(item), size); });
        const std::lock_guard lock(mutex_);
        produced_all_ = true;
        changed_.notify_all();
    }

    bool push(In item, std::size_t size) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock,
                      [&] { return stopped_ || bytes_ == 0 || bytes_ + size <= most_bytes_; });
        if (stopped_) return false;
        bytes_ += size;
        slots_.push_back(std::make_shared<Slot>(Slot{std::move(item), size}));
        changed_.notify_all();
        return true;
    }

    void work(const Transform& transform) {
        while (const std::shared_ptr<Slot> slot = take_slot()) {
            Out output = transform(std::move(slot->input));
            const std::lock_guard lock(mutex_);
            slot->output = std::move(output);
            changed_.notify_all();
        }
    }

    std::shared_ptr<Slot> take_slot() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return stopped_ || taken_ < slots_.size() || produced_all_; });
        if (stopped_ || taken_ == slots_.size()) return nullptr;
        return slots_[taken_++];
    }

    void consume_all(const std::function<bool(Out)>& consume,
                     const std::function<bool()>& stop_requested) {
        for (;;) {
            was_stopped_ = stop_requested();
            if (was_stopped_ || !wait_for_front()) return;
            if (std::shared_ptr<Slot> slot = pop_finished()) {
                if (!consume(*std::move(slot->output))) return;
                release(slot->size);
            }
        }
    }

    /// Waits a little for the next result; false once there will be none.
    bool wait_for_front() {
        std::unique_lock lock(mutex_);
        const auto has_news = [&] {
            return stopped_ || (slots_.empty() && produced_all_) ||
                   (!slots_.empty() && slots_.front()->output);
        };
        changed_.wait_for(lock, kPatience, has_news);
        return !stopped_ && !(slots_.empty() && produced_all_);
    }

    std::shared_ptr<Slot> pop_finished() {
        const std::lock_guard lock(mutex_);
        if (slots_.empty() || !slots_.front()->output) return nullptr;
        std::shared_ptr<Slot> slot = std::move(slots_.front());
        slots_.pop_front();
        --taken_;
        return slot;
    }

    void release(std::size_t size) {
        const std::lock_guard lock(mutex_);
        bytes_ -= size;
        changed_.notify_all();
    }

    /// How long a request to stop may go unseen while there is nothing to do.
    static constexpr std::chrono::milliseconds kPatience{100};

    std::size_t workers_;
    std::size_t most_bytes_;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::shared_ptr<Slot>> slots_;  // in order of their production
    std::size_t taken_ = 0;                    // how many at the front have a worker or are done
    std::size_t bytes_ = 0;                    // of the slots, and of what is being consumed
    bool produced_all_ = false;
    bool stopped_ = false;
    bool was_stopped_ = false;  // of the caller's thread
    std::exception_ptr failure_;
};

}  // namespace quoth::indexer
