#include "quoth/error.hpp"

namespace quoth {

std::string_view to_string(ErrorCode code) {
    switch (code) {
        case ErrorCode::invalid_argument:
            return "invalid_argument";
        case ErrorCode::invalid_query:
            return "invalid_query";
        case ErrorCode::invalid_input:
            return "invalid_input";
        case ErrorCode::limit_exceeded:
            return "limit_exceeded";
        case ErrorCode::unsupported:
            return "unsupported";
        case ErrorCode::not_found:
            return "not_found";
        case ErrorCode::locked:
            return "locked";
        case ErrorCode::incompatible_index:
            return "incompatible_index";
        case ErrorCode::corrupt_index:
            return "corrupt_index";
        case ErrorCode::disk_full:
            return "disk_full";
        case ErrorCode::io:
            return "io";
        case ErrorCode::timed_out:
            return "timed_out";
        case ErrorCode::interrupted:
            return "interrupted";
    }
    return "unknown";
}

}  // namespace quoth
