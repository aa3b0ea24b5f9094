/// Loads the made-up commune: five yearly reports and some twenty other papers, made by the
/// product's own templates.
@ApplicationModule(displayName = "Sample")
@NullMarked
package vn.vankho.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
