/// Checks the arithmetic of a report, and what else its figures and words contradict. Silence is
/// the rule: a check speaks only where it is certain what belongs to what.
@NullMarked
package vn.vankho.report.audit;

import org.jspecify.annotations.NullMarked;
