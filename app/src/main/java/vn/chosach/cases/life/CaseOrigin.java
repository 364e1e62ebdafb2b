package vn.chosach.cases.life;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signal behind a case.
 *
 * @param signal its identifier
 * @param number its number
 * @param tip tip behind it
 */
public record CaseOrigin(UUID signal, String number, @Nullable UUID tip) {}
