/** What is judged and said of subjects: the life of a judgement, roles and their terms. */
@NullMarked
package vn.chosach.subjects.life;

import org.jspecify.annotations.NullMarked;
