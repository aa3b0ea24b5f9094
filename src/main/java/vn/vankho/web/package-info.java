/// The frame around all pages, and the page of a single document.
@ApplicationModule(displayName = "Web")
@NullMarked
package vn.vankho.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
