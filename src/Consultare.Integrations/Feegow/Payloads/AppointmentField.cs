namespace Consultare.Integrations.Feegow.Payloads;

/// <summary>The fields of an <c>/appoints/search</c> record that we read, their fallback names told apart (1.4).</summary>
internal enum AppointmentField
{
    Unknown,
    AgendamentoId,
    Id,
    Data,
    DataAgendamento,
    StatusId,
    Status,
    Valor,
    ValorTotalAgendamento,
    EspecialidadeId,
    ProfissionalId,
    ProcedimentoId,
    Especialidade,
    NomeEspecialidade,
    NomeProfissional,
    Profissional,
    ProcedureGroup,
    NomeGrupo,
    GrupoProcedimento,
    AgendadoPor,
    ScheduledBy,
    NomeFantasia,
    UnidadeNome,
    Unidade,
    AgendadoEm,
    ScheduledAt,
}
