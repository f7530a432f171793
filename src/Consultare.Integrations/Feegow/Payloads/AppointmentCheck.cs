namespace Consultare.Integrations.Feegow.Payloads;

/// <summary>Decides whether a record is an appointment or a reject; never guesses (hub-domain 2.7).</summary>
internal static class AppointmentCheck
{
    public const string NoId = "registro sem número de agendamento";

    public static RejectedRecord? Reject(in AppointmentDraft draft, int position)
    {
        var id = draft.Id;
        if (id.State == FieldState.Unreadable || id is { State: FieldState.Read, Value: < 0 })
        {
            return Nameless(position, "agendamento_id", "número de agendamento ilegível");
        }

        return id.State == FieldState.Absent
            ? Nameless(position, "agendamento_id", NoId)
            : Fault(draft) is { } fault ? Named(id.Value, fault.Field, fault.Reason) : null;
    }

    /// <summary>A record of which not even the number can be told.</summary>
    public static RejectedRecord Nameless(int position, string field, string reason) =>
        new($"#{position}", field, reason, KeepsStored: false, Id: null);

    private static (string Field, string Reason)? Fault(in AppointmentDraft draft) =>
        Required("data", "data", draft.Date.State)
        ?? Required("status_id", "situação", StatusState(draft.Status))
        ?? Optional("valor", "valor", draft.Value.State)
        ?? Optional("agendado_em", "momento da marcação", draft.BookedAt.State)
        ?? Optional("agendado_por", "nome de quem marcou", draft.BookedBy.State)
        ?? Optional("nome_fantasia", "nome da unidade", draft.Unit.State);

    private static (string Field, string Reason)? Required(string field, string name, FieldState state) => state switch
    {
        FieldState.Absent => (field, $"{name} em branco"),
        FieldState.Unreadable => (field, $"{name} ilegível"),
        _ => null,
    };

    private static (string Field, string Reason)? Optional(string field, string name, FieldState state) =>
        state == FieldState.Absent ? null : Required(field, name, state);

    private static FieldState StatusState(FieldValue<long> status) =>
        status is { State: FieldState.Read, Value: < 1 or > int.MaxValue } ? FieldState.Unreadable : status.State;

    private static RejectedRecord Named(long id, string field, string reason) =>
        new(id.ToString(System.Globalization.CultureInfo.InvariantCulture), field, reason, KeepsStored: true, id);
}
