/// The office itself and the bodies around it through time: names, places, officers. Dated data.
@ApplicationModule(
        displayName = "Office",
        allowedDependencies = {"document", "vietnamese", "home", "access"})
@NullMarked
package vn.vankho.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
