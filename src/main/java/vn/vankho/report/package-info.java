/// What a paper says: its head, recipients, citations and outline. Pure functions over text.
@ApplicationModule(
        displayName = "Report",
        allowedDependencies = {"document", "vietnamese"})
@NullMarked
package vn.vankho.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
