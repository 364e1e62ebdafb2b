/**
 * What a reference list of the law is made of: rows with their days, read and written in one way
 * whichever room keeps the table. The room declares its lists once ({@code LawList}).
 */
@NamedInterface("law")
@NullMarked
package vn.chosach.catalogue.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
