namespace Consultare.Grains.Clinia;

/// <summary>The five parts of a cycle, as the ledger names them.</summary>
internal static class CliniaParts
{
    /// <summary>Names of the groups (endpoint 1).</summary>
    public const string Names = "nomes dos grupos";

    /// <summary>Waits (endpoint 2).</summary>
    public const string Waits = "tempos de espera";

    /// <summary>Open chats, and the snapshot made of the first three parts (endpoint 3).</summary>
    public const string Queues = "filas";

    /// <summary>Conversations of the day (endpoint 4).</summary>
    public const string Chats = "conversas do dia";

    /// <summary>Appointments of the day (endpoint 5).</summary>
    public const string Appointments = "agendamentos do dia";
}
