using Consultare.Data.Dialects;
using Consultare.Data.Sqlite;

namespace Consultare.Data.Contracts;

/// <summary>Stages rows with a statement that stays prepared.</summary>
internal sealed class SqliteContractWriter
{
    private readonly PreparedStatement _statement;
    private readonly int _key, _place, _rejected, _contract, _created, _starts, _patient, _plan, _status, _financial;
    private readonly int _recurrence, _membership;

    public SqliteContractWriter(SqliteWriteSession session, string runId)
    {
        _statement = session.Prepare(ContractStatements.Stage);
        (_key, _place, _rejected) = (At("@key"), At("@place"), At("@rejected"));
        (_contract, _created, _starts) = (At("@contract"), At("@created"), At("@starts"));
        (_patient, _plan, _status, _financial) = (At("@patient"), At("@plan"), At("@status"), At("@financial"));
        (_recurrence, _membership) = (At("@recurrence"), At("@membership"));
        _statement.Bind(At("@runId"), runId);
    }

    /// <summary>Stages both lists; answers how many rows it wrote.</summary>
    public int Write(IReadOnlyList<StagedContract> rows, IReadOnlyList<string> rejectedKeys)
    {
        var written = 0;
        foreach (var row in rows)
        {
            written += Write(row, isRejected: false);
        }

        foreach (var key in rejectedKeys)
        {
            written += Write(ContractJson.Nothing(key), isRejected: true);
        }

        return written;
    }

    private int Write(StagedContract row, bool isRejected)
    {
        _statement.Bind(_key, ColumnText.Name(row.Key));
        _statement.Bind(_place, row.Place);
        _statement.Bind(_rejected, isRejected ? 1 : 0);
        _statement.Bind(_contract, ColumnText.Clip(row.ContractId, ContractJson.ContractIdLength));
        _statement.BindOrNull(_created, row.CreatedOn is { } created ? ColumnTime.OfDate(created) : null);
        _statement.BindOrNull(_starts, row.StartsOn is { } starts ? ColumnTime.OfDate(starts) : null);
        _statement.Bind(_patient, ColumnText.Name(row.PatientName));
        _statement.Bind(_plan, ColumnText.Name(row.PlanName));
        _statement.Bind(_status, ColumnText.Clip(row.StatusContract, ContractJson.StatusLength));
        _statement.Bind(_financial, ColumnText.Clip(row.StatusFinancial, ContractJson.StatusLength));
        _statement.Bind(_recurrence, Money.ToCents(row.RecurrenceValue));
        _statement.Bind(_membership, Money.ToCents(row.MembershipValue));
        return _statement.Execute();
    }

    private int At(string parameter) => _statement.IndexOf(parameter);
}
