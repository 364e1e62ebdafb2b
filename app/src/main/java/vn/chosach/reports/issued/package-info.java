/** Reports of the whole province as other rooms pass them on. */
@NamedInterface("issued")
@NullMarked
package vn.chosach.reports.issued;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
