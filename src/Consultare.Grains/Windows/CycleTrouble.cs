namespace Consultare.Grains.Windows;

/// <summary>Why a cycle did not come to its end.</summary>
internal enum CycleTrouble
{
    /// <summary>The watchdog stopped it.</summary>
    TooLong,

    /// <summary>The plan threw something unforeseen.</summary>
    Internal,

    /// <summary>Another owner has the run: nothing more may be written.</summary>
    LeaseLost,
}
