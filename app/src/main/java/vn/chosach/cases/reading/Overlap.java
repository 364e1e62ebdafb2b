package vn.chosach.cases.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.life.SubjectKind;

/**
 * That somebody is on a subject of this case already; whom to call, and nothing of the content.
 *
 * @param agency key of the agency that leads there
 * @param kind sort of the subject that both name
 * @param inspectedOn day of an inspection of this year; {@code null} for a case that is open
 */
public record Overlap(String agency, SubjectKind kind, @Nullable LocalDate inspectedOn) {}
