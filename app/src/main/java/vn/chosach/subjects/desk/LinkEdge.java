package vn.chosach.subjects.desk;

import org.jspecify.annotations.Nullable;
import vn.chosach.subjects.life.RoleAssertion;

/**
 * What holds two nodes together.
 *
 * @param role an assertion of somebody; {@code null} for what a case states
 */
public record LinkEdge(String from, String to, @Nullable RoleAssertion role) {}
