/// What a report becomes in its next period: last year's outline and prose with years moved,
/// figures made live, legal bases judged, and every sentence marked. Pure functions over values.
@NamedInterface("forward")
@NullMarked
package vn.vankho.report.forward;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
