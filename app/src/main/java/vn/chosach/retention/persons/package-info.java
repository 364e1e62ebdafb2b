/**
 * What persons ask about their data and what the agency answers by letter, breaches of personal
 * data and their notice, and the files that assess what processing does to persons.
 */
@NamedInterface("persons")
@NullMarked
package vn.chosach.retention.persons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
