/// What a report becomes in its next period: last year's outline and prose with years moved,
// figures
/// made live, legal bases judged, and every sentence marked. Pure functions over values.
@NullMarked
package vn.vankho.report.forward;

import org.jspecify.annotations.NullMarked;
