package vn.chosach.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chosach.catalogue.Bilingual;
import vn.chosach.catalogue.Provenance;

/**
 * Work that went from one body to another.
 *
 * @param fromKey body that gave it up
 * @param toKey body that carries it on
 * @param firstDay first day at the successor; {@code null} when not verified
 * @param reckonedDay first day to reckon with while none is verified
 * @param whole {@code false} when the work was divided among several
 * @param moved what moved; {@code null} for the whole
 * @param basis act behind it
 * @param provenance how it is known
 */
public record Succession(
    String fromKey,
    String toKey,
    @Nullable LocalDate firstDay,
    @Nullable LocalDate reckonedDay,
    boolean whole,
    @Nullable Bilingual moved,
    @Nullable String basis,
    Provenance provenance) {}
