using System.Buffers.Binary;

namespace Consultare.Sandbox.S3;

/// <summary>CRC-32 as in ZIP and Ethernet, which clients of S3 send by default.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(index => Enumerable.Range(0, 8)
        .Aggregate((uint)index, (value, _) => (value & 1) == 1 ? (value >> 1) ^ Polynomial : value >> 1))];

    /// <summary>Four bytes, the highest first.</summary>
    public static byte[] Of(byte[] bytes)
    {
        var value = bytes.Aggregate(uint.MaxValue, (sum, one) => Table[(byte)(sum ^ one)] ^ (sum >> 8));
        var sum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, ~value);
        return sum;
    }
}
