package vn.chosach.cases;

import java.util.UUID;
import vn.chosach.cases.life.CaseState;

/**
 * Where a case stands, without content.
 *
 * @param id identifier
 * @param number as people say it
 * @param state where it stands
 * @param decided whether a sanction or a recovery of tax was decided
 * @param cleared whether two persons found that there was no violation
 */
public record CaseStanding(
    UUID id, String number, CaseState state, boolean decided, boolean cleared) {}
