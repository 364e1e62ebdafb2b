/**
 * Names each deviation of a DOCX from the layout of Nghị định 30/2020/NĐ-CP, with the part, what
 * was found, what is expected and the article. Parts are found by what they say and where they
 * stand, never by the styles of the shipped templates, so that a document that somebody edited or
 * wrote in Word is judged alike.
 */
@NullMarked
package vn.chosach.documents.checking;

import org.jspecify.annotations.NullMarked;
