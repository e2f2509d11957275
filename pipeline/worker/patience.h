// How long a helper is waited for. CANDOUR_SECONDS_A_TASK lets a machine that is in a hurry (or a test) wait less than the caller would.
#pragma once

namespace candour {

int patience(int timeout_ms);

}  // namespace candour
