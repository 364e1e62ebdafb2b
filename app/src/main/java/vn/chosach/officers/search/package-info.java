/**
 * Tìm kiếm: one question put to every room. A room contributes a {@link
 * vn.chosach.officers.search.SearchSource} and answers by its own predicate of sight.
 */
@NamedInterface("search")
@NullMarked
package vn.chosach.officers.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
