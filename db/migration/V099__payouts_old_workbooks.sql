-- Many a bank's client program still asks for the workbook of before 2007.
alter table bank_template_layouts
    drop constraint bank_template_layouts_format_check,
    add constraint bank_template_layouts_format_check check (format in ('FIXED', 'DELIMITED', 'CSV', 'XLSX', 'XLS', 'ISO20022')),
    add check (format <> 'XLS' or titles);
