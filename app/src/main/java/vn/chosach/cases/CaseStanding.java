package vn.chosach.cases;

import vn.chosach.cases.life.CaseState;

/**
 * Where a case stands, without content.
 *
 * @param state where it stands
 * @param decided whether a sanction or a recovery of tax was decided
 * @param cleared whether two persons found that there was no violation
 */
public record CaseStanding(CaseState state, boolean decided, boolean cleared) {}
