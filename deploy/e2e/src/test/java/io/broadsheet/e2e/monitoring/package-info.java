/** What can be observed of a running system, and what is said of that: metrics, traces, logs, dashboards and alerts. */
@NullMarked
package io.broadsheet.e2e.monitoring;

import org.jspecify.annotations.NullMarked;
