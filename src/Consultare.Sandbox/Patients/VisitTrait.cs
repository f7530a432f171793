namespace Consultare.Sandbox.Patients;

/// <summary>What is odd about a row of the waiting fragment (sandbox 3.4).</summary>
[Flags]
internal enum VisitTrait
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The badge of a first visit, as plain text.</summary>
    FirstTime = 1,

    /// <summary>The same badge as an element of its own, without a space behind it.</summary>
    FirstTimeElement = 2,

    /// <summary>An elderly person, said in the name.</summary>
    Elderly = 4,

    /// <summary>Someone in a wheelchair, said in the name.</summary>
    Wheelchair = 8,

    /// <summary>A pregnant woman, said in the name.</summary>
    Pregnant = 16,

    /// <summary>The name is written with HTML entities.</summary>
    Entities = 32,

    /// <summary>Text follows the clock time of the arrival.</summary>
    LongArrival = 64,

    /// <summary>The arrival is some minutes ahead of now.</summary>
    FutureArrival = 128,

    /// <summary>Came without an appointment: the first cell is empty.</summary>
    WalkIn = 256,

    /// <summary>A table inside a cell.</summary>
    NestedTable = 512,

    /// <summary>Gave up: the reception shows the status Cancelado.</summary>
    Cancelled = 1024,
}
