#pragma once

#include <string>

namespace quoth {

/// Names the cases of a table after their member `name`.
struct CaseName {
    template <typename Info>
    std::string operator()(const Info& info) const {
        return info.param.name;
    }
};

}  // namespace quoth
