/// Makes next year's draft from last year's report, keeps its figures and marks beside the draft's
/// data, and computes anew when a figure is typed.
@NamedInterface("forward")
@NullMarked
package vn.vankho.drafting.forward;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
