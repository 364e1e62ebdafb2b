/** Screening and linking over more rows than one machine holds, as jobs of Apache Spark. */
@NullMarked
package vn.chosach.national;

import org.jspecify.annotations.NullMarked;
