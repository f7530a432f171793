using System.Text.Json;

namespace Consultare.Integrations.Feegow.Payloads;

/// <summary>One record while it is being read: every field with its fallbacks, before anything is decided.</summary>
internal struct AppointmentDraft
{
    private FieldValue<long> _id, _idFallback, _status, _statusFallback, _specialtyId, _professionalId, _procedureId;
    private FieldValue<DateOnly> _date, _dateFallback;
    private FieldValue<decimal> _value, _valueFallback;
    private FieldValue<string> _bookedAt, _bookedAtFallback, _bookedBy, _unit;
    private string? _specialty, _specialtyFallback, _professional, _professionalFallback;
    private string? _group, _groupFallback, _groupLastResort, _bookedByFallback;
    private string? _unitFallback, _unitLastResort;

    public readonly FieldValue<long> Id => IdOf(_id).Or(IdOf(_idFallback));

    public readonly FieldValue<DateOnly> Date => _date.Or(_dateFallback);

    public readonly FieldValue<long> Status => _status.Or(_statusFallback);

    public readonly FieldValue<decimal> Value => _value.Or(_valueFallback);

    public readonly FieldValue<string> BookedAt => _bookedAt.Or(_bookedAtFallback);

    public readonly FieldValue<string> BookedBy => _bookedBy;

    public readonly FieldValue<string> Unit => _unit;

    /// <summary>Takes the value at hand into the field it belongs to; values of other fields are skipped.</summary>
    public void Take(AppointmentField field, ref Utf8JsonReader reader, NameReader names)
    {
        switch (field)
        {
            case AppointmentField.AgendamentoId: _id = FieldReader.Whole(ref reader); break;
            case AppointmentField.Id: _idFallback = FieldReader.Whole(ref reader); break;
            case AppointmentField.Data: _date = FieldReader.Day(ref reader); break;
            case AppointmentField.DataAgendamento: _dateFallback = FieldReader.Day(ref reader); break;
            case AppointmentField.StatusId: _status = FieldReader.Whole(ref reader); break;
            case AppointmentField.Status: _statusFallback = FieldReader.Whole(ref reader); break;
            case AppointmentField.Valor: _value = FieldReader.Money(ref reader); break;
            case AppointmentField.ValorTotalAgendamento: _valueFallback = FieldReader.Money(ref reader); break;
            case AppointmentField.EspecialidadeId: _specialtyId = FieldReader.Whole(ref reader); break;
            case AppointmentField.ProfissionalId: _professionalId = FieldReader.Whole(ref reader); break;
            case AppointmentField.ProcedimentoId: _procedureId = FieldReader.Whole(ref reader); break;
            case AppointmentField.AgendadoEm: _bookedAt = FieldReader.Moment(ref reader); break;
            case AppointmentField.ScheduledAt: _bookedAtFallback = FieldReader.Moment(ref reader); break;
            case AppointmentField.AgendadoPor: _bookedBy = names.ReadText(ref reader); break;
            case AppointmentField.NomeFantasia: _unit = names.ReadText(ref reader); break;
            case AppointmentField.Unknown: reader.Skip(); break;
            default: TakeName(field, names.Read(ref reader)); break;
        }
    }

    /// <summary>The appointment, once the fields above have been found readable.</summary>
    public readonly FeegowAppointment Complete() => new(
        Id.Value,
        Date.Value,
        (int)Status.Value,
        Value.Value,
        Reference(_specialtyId),
        Reference(_professionalId),
        Reference(_procedureId),
        _specialty ?? _specialtyFallback,
        _professional ?? _professionalFallback,
        _group ?? _groupFallback ?? _groupLastResort,
        _bookedBy.Value ?? _bookedByFallback,
        _unit.Value ?? _unitFallback ?? _unitLastResort,
        BookedAt.Value);

    private void TakeName(AppointmentField field, string? name)
    {
        switch (field)
        {
            case AppointmentField.Especialidade: _specialty = name; break;
            case AppointmentField.NomeEspecialidade: _specialtyFallback = name; break;
            case AppointmentField.NomeProfissional: _professional = name; break;
            case AppointmentField.Profissional: _professionalFallback = name; break;
            case AppointmentField.ProcedureGroup: _group = name; break;
            case AppointmentField.NomeGrupo: _groupFallback = name; break;
            case AppointmentField.GrupoProcedimento: _groupLastResort = name; break;
            case AppointmentField.ScheduledBy: _bookedByFallback = name; break;
            case AppointmentField.UnidadeNome: _unitFallback = name; break;
            case AppointmentField.Unidade: _unitLastResort = name; break;
        }
    }

    /// <summary>0 is how "none" is written.</summary>
    private static FieldValue<long> IdOf(FieldValue<long> id) => id is { State: FieldState.Read, Value: 0 } ? default : id;

    private static long? Reference(FieldValue<long> id) => id is { State: FieldState.Read, Value: > 0 } ? id.Value : null;
}
