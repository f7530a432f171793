using System.Text.Json;

namespace Consultare.Integrations.Feegow.Payloads;

/// <summary>Tells which field a property is; asked some twenty times a record, so by length first, then by bytes.</summary>
internal static class AppointmentFieldNames
{
    private static readonly (byte[] Name, AppointmentField Field)[][] ByLength = Build();

    public static AppointmentField Of(ref Utf8JsonReader reader)
    {
        // Nobody escapes these names; an escaped one is just not a name we know.
        var name = reader.ValueSpan;
        if (name.Length >= ByLength.Length)
        {
            return AppointmentField.Unknown;
        }

        foreach (var (known, field) in ByLength[name.Length])
        {
            if (name.SequenceEqual(known))
            {
                return field;
            }
        }

        return AppointmentField.Unknown;
    }

    private static (byte[] Name, AppointmentField Field)[][] Build()
    {
        (byte[] Name, AppointmentField Field)[] all =
        [
            ("agendamento_id"u8.ToArray(), AppointmentField.AgendamentoId),
            ("id"u8.ToArray(), AppointmentField.Id),
            ("data"u8.ToArray(), AppointmentField.Data),
            ("data_agendamento"u8.ToArray(), AppointmentField.DataAgendamento),
            ("status_id"u8.ToArray(), AppointmentField.StatusId),
            ("status"u8.ToArray(), AppointmentField.Status),
            ("valor"u8.ToArray(), AppointmentField.Valor),
            ("valor_total_agendamento"u8.ToArray(), AppointmentField.ValorTotalAgendamento),
            ("especialidade_id"u8.ToArray(), AppointmentField.EspecialidadeId),
            ("profissional_id"u8.ToArray(), AppointmentField.ProfissionalId),
            ("procedimento_id"u8.ToArray(), AppointmentField.ProcedimentoId),
            ("especialidade"u8.ToArray(), AppointmentField.Especialidade),
            ("nome_especialidade"u8.ToArray(), AppointmentField.NomeEspecialidade),
            ("nome_profissional"u8.ToArray(), AppointmentField.NomeProfissional),
            ("profissional"u8.ToArray(), AppointmentField.Profissional),
            ("procedure_group"u8.ToArray(), AppointmentField.ProcedureGroup),
            ("nome_grupo"u8.ToArray(), AppointmentField.NomeGrupo),
            ("grupo_procedimento"u8.ToArray(), AppointmentField.GrupoProcedimento),
            ("agendado_por"u8.ToArray(), AppointmentField.AgendadoPor),
            ("scheduled_by"u8.ToArray(), AppointmentField.ScheduledBy),
            ("nome_fantasia"u8.ToArray(), AppointmentField.NomeFantasia),
            ("unidade_nome"u8.ToArray(), AppointmentField.UnidadeNome),
            ("unidade"u8.ToArray(), AppointmentField.Unidade),
            ("agendado_em"u8.ToArray(), AppointmentField.AgendadoEm),
            ("scheduled_at"u8.ToArray(), AppointmentField.ScheduledAt),
        ];
        var longest = all.Max(entry => entry.Name.Length);
        return [.. Enumerable.Range(0, longest + 1)
            .Select(length => all.Where(entry => entry.Name.Length == length).ToArray())];
    }
}
