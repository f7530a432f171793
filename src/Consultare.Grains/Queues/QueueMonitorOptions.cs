using System.ComponentModel.DataAnnotations;

namespace Consultare.Grains.Queues;

/// <summary>Settings of the two queue monitors (hub-integrations 5, 6; hub-domain 4.7).</summary>
public sealed class QueueMonitorOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "QueueMonitors";

    /// <summary>Trusted readings in a row that must lack a patient before the medical queue takes them for gone.</summary>
    /// <value>2 by default; MEDICO_ABSENCE_CONFIRM_CYCLES.</value>
    [Range(1, 100)]
    public int MedicalAbsences { get; set; } = 2;

    /// <summary>How long a patient must have been missing besides, in minutes.</summary>
    /// <value>0 by default; MEDICO_ABSENCE_CONFIRM_MINUTES.</value>
    [Range(0, 1_440)]
    public int MedicalAbsenceMinutes { get; set; }

    /// <summary>The same for the reception, where one reading is enough.</summary>
    /// <value>1 by default.</value>
    [Range(1, 100)]
    public int ReceptionAbsences { get; set; } = 1;

    /// <summary>Age in seconds from which an unchanged row of the medical queue is rewritten.</summary>
    /// <value>60 by default; ESPERA_UPSERT_MIN_INTERVAL_SEC.</value>
    [Range(1, 3_600)]
    public int MedicalRewriteSeconds { get; set; } = 60;

    /// <summary>Age in seconds from which an unchanged row of the reception is rewritten.</summary>
    /// <value>60 by default; RECEPCAO_UPSERT_MIN_INTERVAL_SEC.</value>
    [Range(1, 3_600)]
    public int ReceptionRewriteSeconds { get; set; } = 60;

    /// <summary>Seconds between two searches for rows that nobody updates any more.</summary>
    /// <value>300 by default; MEDICO_FINALIZE_INTERVAL_SEC.</value>
    [Range(0, 86_400)]
    public int SweepSeconds { get; set; } = 300;

    /// <summary>Minutes without an update after which such a row is finished, if its unit has been read since.</summary>
    /// <value>120 by default.</value>
    [Range(1, 1_440)]
    public int StaleMinutes { get; set; } = 120;

    /// <summary>Seconds between two deletions of old rows.</summary>
    /// <value>600 by default; MEDICO_CLEANUP_INTERVAL_SEC.</value>
    [Range(0, 86_400)]
    public int CleanupSeconds { get; set; } = 600;

    /// <summary>Days after its last update that a row of the medical queue is kept.</summary>
    /// <value>3 by default.</value>
    [Range(1, 400)]
    public int KeepDays { get; set; } = 3;
}
