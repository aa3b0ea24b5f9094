/// The pages of the series of indicators, their charts and their spreadsheets.
@NullMarked
package vn.vankho.series.web;

import org.jspecify.annotations.NullMarked;
