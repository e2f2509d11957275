// How long a helper is waited for. On a machine that has more to do than cores the same work takes longer by the clock, so the wait grows with
// the load of the last minute, fourfold at most. CANDOUR_SECONDS_A_TASK lets one that is in a hurry (or a test) wait less than the caller would.
#pragma once

namespace candour {

int patience(int timeout_ms);

// The caller's wait on a machine of so many cores with so many tasks running or waiting on average.
int longer_when_busy(int timeout_ms, double load, unsigned cores);
int longer_when_busy(int timeout_ms);

}  // namespace candour
