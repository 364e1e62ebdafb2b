/**
 * Reports against officers and agencies: who may know of them, and how they come to the integrity
 * desk.
 */
@NamedInterface("integrity")
@NullMarked
package vn.chosach.tips.integrity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
