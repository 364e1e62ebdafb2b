/** Hồ sơ của tôi: what officers see and change of their own account. */
@NullMarked
package vn.chosach.officers.profile;

import org.jspecify.annotations.NullMarked;
