using System.Globalization;
using Consultare.Data.Dialects;
using Consultare.Data.Sqlite;

namespace Consultare.Data.Appointments;

/// <summary>Upserts rows with statements that stay prepared and whose parameters are set in place.</summary>
internal sealed class SqliteAppointmentWriter
{
    private readonly Target _plain;
    private readonly Target _keeping;

    public SqliteAppointmentWriter(SqliteWriteSession session, DateTime updatedAtLocal)
    {
        var updatedAt = ColumnTime.OfLocal(updatedAtLocal);
        _plain = new Target(session.Prepare(SqliteUpsertStatements.Upsert), updatedAt);
        _keeping = new Target(session.Prepare(SqliteUpsertStatements.UpsertKeepingNames), updatedAt);
    }

    /// <summary>Writes the rows; answers how many were new or changed.</summary>
    public int Write(IReadOnlyList<AppointmentUpsert> rows)
    {
        var written = 0;
        foreach (var row in rows)
        {
            written += row.SpecialtyIsDefault || row.ProfessionalIsDefault || row.GroupIsDefault
                ? WriteKeeping(row)
                : _plain.Write(row.Row);
        }

        return written;
    }

    private int WriteKeeping(AppointmentUpsert row)
    {
        _keeping.Keep(row);
        return _keeping.Write(row.Row);
    }

    /// <summary>One of the two statements with its parameters' positions.</summary>
    private sealed class Target(PreparedStatement statement, string updatedAt)
    {
        private readonly int _id = statement.IndexOf("@id");
        private readonly int _date = statement.IndexOf("@date");
        private readonly int _status = statement.IndexOf("@status");
        private readonly int _value = statement.IndexOf("@value");
        private readonly int _specialty = statement.IndexOf("@specialty");
        private readonly int _professional = statement.IndexOf("@professional");
        private readonly int _group = statement.IndexOf("@group");
        private readonly int _bookedBy = statement.IndexOf("@bookedBy");
        private readonly int _unit = statement.IndexOf("@unit");
        private readonly int _bookedAt = statement.IndexOf("@bookedAt");
        private readonly int _updatedAt = statement.IndexOf("@updatedAt");

        public void Keep(AppointmentUpsert row)
        {
            statement.Bind(statement.IndexOf("@keepSpecialty"), row.SpecialtyIsDefault ? 1 : 0);
            statement.Bind(statement.IndexOf("@keepProfessional"), row.ProfessionalIsDefault ? 1 : 0);
            statement.Bind(statement.IndexOf("@keepGroup"), row.GroupIsDefault ? 1 : 0);
        }

        public int Write(AppointmentRow row)
        {
            Span<byte> date = stackalloc byte[16];
            row.Date.TryFormat(date, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            statement.Bind(_id, row.AppointmentId);
            statement.Bind(_date, date[..length]);
            statement.Bind(_status, row.StatusId);
            statement.Bind(_value, Money.ToCents(row.Value));
            statement.Bind(_specialty, ColumnText.Name(row.Specialty));
            statement.Bind(_professional, ColumnText.Name(row.ProfessionalName));
            statement.Bind(_group, ColumnText.Name(row.ProcedureGroup));
            statement.Bind(_bookedBy, ColumnText.Name(row.ScheduledBy));
            statement.Bind(_unit, ColumnText.Name(row.UnitName));
            statement.BindOrNull(_bookedAt, row.ScheduledAt);
            statement.Bind(_updatedAt, updatedAt);
            return statement.Execute();
        }
    }
}
