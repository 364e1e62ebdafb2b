-- A row is entered or mended by the program when a second officer confirmed it with a citation (room law). No row is
-- removed; what a mended row said before is kept in the change.
GRANT INSERT, UPDATE ON catalogue.legal_basis, catalogue.goods_group, catalogue.violation_kind, catalogue.platform TO ${app};
