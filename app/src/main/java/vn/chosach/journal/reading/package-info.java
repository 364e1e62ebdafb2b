/**
 * Who looked at which protected record and on what ground. Rooms note each page before it goes out;
 * the access review reads what no task asked for.
 */
@NamedInterface("reading")
@NullMarked
package vn.chosach.journal.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
