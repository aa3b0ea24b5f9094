/// Choosing a template and writing what fills it.
@NullMarked
package vn.vankho.drafting.web;

import org.jspecify.annotations.NullMarked;
