/** The life of a document: its states, the acts, and the one table of both. */
@NamedInterface("life")
@NullMarked
package vn.chosach.documents.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
