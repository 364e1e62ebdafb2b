-- Who may sanction since 26 September 2026.
INSERT INTO catalogue.legal_basis (code, position, kind, number, title, valid_from, amends, status, confidence, note)
VALUES ('nd-311-2026', 1170, 'DECREE', '311/2026/NĐ-CP',
        'Sửa đổi, bổ sung Nghị định 189/2025/NĐ-CP về thẩm quyền xử phạt vi phạm hành chính',
        '2026-09-26', '{nd-189-2025}', 'V', 90, 'Đọc từ bản sao, chưa đối chiếu Công báo')
ON CONFLICT (code) DO NOTHING;
