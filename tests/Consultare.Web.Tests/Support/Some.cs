using Consultare.Data.Runs;
using Consultare.Data.Users;

namespace Consultare.Web.Tests.Support;

/// <summary>Data whose details do not matter.</summary>
public static class Some
{
    private static readonly string[] PageKeys =
    [
        "dashboard", "monitor", "financeiro", "contratos", "propostas", "metas_dashboard", "metas", "produtividade",
        "agendamentos", "profissionais", "checklist_crc", "checklist_recepcao", "ajuda", "users", "settings",
    ];

    /// <summary>Stored rows that take everything away.</summary>
    public static PagePermission[] NoRights => [.. PageKeys.Select(key => new PagePermission(key, false, false, false))];

    /// <summary>Stored rows that leave only the given one.</summary>
    public static PagePermission[] Only(PagePermission row) =>
        [.. NoRights.Where(other => other.PageKey != row.PageKey), row];

    /// <summary>A run that was asked for.</summary>
    public static RunRecord Run(DateTimeOffset requestedAt) => new(
        Guid.NewGuid(), "financeiro", RunKind.Schedule, "Agenda", requestedAt, StartedAt: null, EndedAt: null, Owner: null,
        LeaseUntil: null, Outcome: null, PagesTotal: 0, PagesDone: 0, RowsRead: 0, RowsWritten: 0, RowsUnchanged: 0,
        RowsRejected: 0, RowsRemoved: 0, Details: "Antes do teste.", Parameters: null);
}
